// The patient's handle: a pear with a push button under the thumb. In it the 10k resistor across the button's contacts.
// Print: -D handle_part="body": cable's end on the bed; "lid": outer face on the bed. 4 walls. Bridges: screw holes, 4 mm.
// Strain relief: a cable tie around the cable inside, drawn tight against the floor, and a second one before the resistor.
include <parameters.scad>

handle_part = "body";
handle_length = 88;
handle_wide = 17;              // radius at the button
handle_narrow = 10;            // radius at the cable
cable = 5.2;                   // hole for the patient's cable
lid_thick = 3;
lid_spigot = 8;
handle_screw = [2.7, 5];       // M3 x 6 cuts its own thread: hole, place from the edge

module handle_body() {
    difference() {
        rotate_extrude(convexity = 6) polygon([[0, 0], [handle_narrow - 1, 0], [handle_narrow, 1], [handle_narrow + 0.5, 20], [handle_wide - 1, 62],
            [handle_wide, 72], [handle_wide, handle_length], [0, handle_length]]);
        rotate_extrude(convexity = 6) polygon([[0, 4], [handle_narrow - 4, 4], [handle_narrow - 3, 20], [handle_wide - 4, 62],
            [handle_wide - 3, 72], [handle_wide - 3, handle_length + 1], [0, handle_length + 1]]);
        translate([0, 0, -1]) cylinder(d = cable, h = 10);
        for (angle = [0, 180]) rotate(angle) translate([0, 0, handle_length - handle_screw[1]]) rotate([0, 90, 0]) cylinder(d = m3_clear, h = 40);
    }
}

module handle_lid() {
    spigot = handle_wide - 3 - fit;
    translate([0, 0, handle_length]) difference() {
        union() {
            rotate_extrude(convexity = 6) polygon([[0, 0], [handle_wide, 0], [handle_wide, lid_thick - 1.5], [handle_wide - 1.5, lid_thick], [0, lid_thick]]);
            translate([0, 0, -lid_spigot]) cylinder(r = spigot, h = lid_spigot + 0.1);
        }
        translate([0, 0, -lid_spigot - 1]) cylinder(r = spigot - 4, h = lid_spigot + 1);
        translate([0, 0, -1]) cylinder(d = button_hole, h = lid_thick + 2);
        for (angle = [0, 180]) rotate(angle) translate([0, 0, -handle_screw[1]]) rotate([0, 90, 0]) cylinder(d = handle_screw[0], h = 40);
    }
}

if (handle_part == "lid") on_bed(handle_length + lid_thick, true) handle_lid();
else on_bed(0, false) handle_body();
