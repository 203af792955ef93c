// Calibration stand: the device stands on its palm cap in the base; a pan hangs from a spider that rests on the cell's stud
// by a cap nut M8 (DIN 1587) in place of the tip. The load's centre lies below that point: it hangs still and touches nothing.
// Print: -D stand_part="base": flat; "spider": cup up; "pan": flat. 5 walls, 40 % infill. No bridges.
// Loads: 10 kg at most, spread around the pan. Screw the base to a board of 300 x 300 mm.
include <parameters.scad>

stand_part = "base";
base_radius = 96;
base_thick = 5;
socket_height = 60;
socket_room = 0.8;             // around the grip
socket_slot = 26;              // lets switch, jack, button and plug free
dome_floor = 5;                // the dome's top over the table
rods = 62;                     // radius of the three M4 rods
pan_drop = 130;                // from the cup to the pan
pan_hole = 48;                 // radius; the guard of the grip has 39
cup = [16, 6];                 // diameter, depth of the cone

/** For the assembly: where the rods stand, how far the pan hangs under the cup. */
function rod_place() = rods;
function pan_level() = pan_drop;

/** Cone of 45 degrees that the dome rests on, in a ring. */
module dome_seat() {
    touch = outer - cap_knuckle + cap_knuckle * cos(45);
    drop = cap_crown * (1 - cos(asin((outer - cap_knuckle) / (cap_crown - cap_knuckle))))
        + cap_knuckle * (cos(asin((outer - cap_knuckle) / (cap_crown - cap_knuckle))) - sin(45));
    foot = 3;
    start = touch - (dome_floor + drop - foot);
    rotate_extrude(convexity = 6) polygon([[0, foot], [start, foot], [outer + socket_room, foot + outer + socket_room - start],
        [outer + socket_room, socket_height + 1], [0, socket_height + 1]]);
}

module stand_base() {
    radius = outer + socket_room + 5;
    difference() {
        union() {
            cylinder(r = base_radius, h = base_thick);
            cylinder(r = radius, h = socket_height);
            for (angle = [45 : 90 : 315]) rotate(angle) translate([radius - 2, 3, base_thick - 0.1]) rotate([90, 0, 0])
                linear_extrude(6) polygon([[0, 0], [40, 0], [0, 45]]);
        }
        dome_seat();
        for (angle = [0 : 90 : 270]) rotate(angle) translate([outer - 6, -socket_slot / 2, 24]) cube([30, socket_slot, socket_height]);
        for (angle = [0 : 90 : 270]) rotate(angle) translate([base_radius - 12, 0, -1]) cylinder(d = 5, h = base_thick + 2);
    }
}

module spider() {
    difference() {
        union() {
            cylinder(r = 18, h = 14);
            for (angle = [90, 210, 330]) rotate(angle) hull() for (x = [0, rods]) translate([x, 0, 0]) cylinder(r = 8, h = 12);
        }
        translate([0, 0, 14 - cup[1]]) cylinder(d1 = 4, d2 = cup[0] + 1, h = cup[1] + 0.01);
        rod_holes();
    }
}

module rod_holes() {
    for (angle = [90, 210, 330]) rotate(angle) translate([rods, 0, -1]) cylinder(d = m4_clear, h = 20);
}

module pan() {
    difference() {
        cylinder(r = base_radius, h = 6);
        translate([0, 0, -1]) cylinder(r = pan_hole, h = 8);
        rod_holes();
    }
}

if (stand_part == "spider") on_bed(0, false) spider();
else if (stand_part == "pan") on_bed(0, false) pan();
else on_bed(0, false) stand_base();
