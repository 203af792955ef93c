// Lower grip: guard for the fingers, cell in the middle, battery's tray on one side, board on the other.
// Print: upper end on the bed, 4 walls. Bridges: the floor of the battery's tray, 12 mm; vents and screw holes, 4 mm.
// No screw comes within reach of the battery: those of the stop and of the carrier end inside their own plastic.
include <parameters.scad>

label = [40, 22, 0.6];         // field for the passkey: along the arc, high, deep
tray_x = battery[0] / 2 + 0.6;
tray_y = battery[1] + battery_swell + 0.5;
rail_x = board[0] / 2 - 1.8;
height = z_seat - z_stop;

/** Outside, guard included. */
module lower_outside() {
    rotate_extrude(convexity = 6) polygon([[0, z_stop], [flare - 1.5, z_stop], [flare, z_stop + 1.5], [flare, z_plate_top - 1],
        [outer, z_plate_top + flare - outer - 1], [outer, z_seat], [0, z_seat]]);
}

/** Section of all walls inside the tube. */
module lower_walls() {
    intersection() {
        circle(r = inner + 0.5);
        union() {
            for (side = [-1, 1]) translate([0, side * (divider + thin_wall / 2)]) square([2 * inner, thin_wall], center = true);
            for (side = [-1, 1]) {
                translate([side * (tray_x + thin_wall / 2), battery_y + inner / 2]) square([thin_wall, inner], center = true);
                translate([side * (rail_x + 10), board_y - board[1] - 2.3 + 3.5]) square([20, 7], center = true);
            }
            translate([0, battery_y + tray_y + thin_wall / 2]) square([2 * tray_x + 2 * thin_wall, thin_wall], center = true);
        }
    }
}

module board_slot() {
    translate([0, board_y - board[1] / 2]) square([board[0] + 0.8, board[1] + 0.4], center = true);
}

module label_field() {
    middle = (z_plate_top + z_seat) / 2;
    arc = label[0] / outer * 180 / PI;
    rotate(90 - arc / 2) rotate_extrude(angle = arc) translate([outer, middle])
        polygon([[1, -label[1] / 2 - 1], [1, label[1] / 2 + 1], [-label[2], label[1] / 2 - label[2]], [-label[2], -label[1] / 2 + label[2]]]);
}

/** Countersunk hole from outside, for a radial M3. */
module radial_screw(radius, z) {
    translate([0, 0, z]) rotate([0, 90, 0]) {
        cylinder(d = m3_clear, h = radius + 1);
        translate([0, 0, radius - 2]) cylinder(d1 = m3_clear, d2 = m3_head + 1, h = 2.01);
    }
}

module grip_lower() {
    difference() {
        lower_outside();
        translate([0, 0, z_stop - 1]) cylinder(r = outer, h = stop_thick + 1);
        difference() {
            translate([0, 0, z_stop - 1]) cylinder(r = inner, h = height + 2);
            translate([0, 0, z_plate_top]) linear_extrude(height, convexity = 10) difference() {
                lower_walls();
                board_slot();
            }
            translate([-tray_x - 1, battery_y - 1, z_plate_top]) cube([2 * tray_x + 2, tray_y + 2, tray_floor]);
        }
        // The flange's hub reaches up between the two walls beside the cell.
        intersection() {
            translate([0, 0, z_plate_top - 1]) cylinder(r = hub_radius + 2, h = tray_floor);
            translate([0, 0, z_plate_top]) cube([outer, 2 * (divider + thin_wall), 20], center = true);
        }
        for (angle = stop_screws) rotate(angle) radial_screw(flare, z_stop + stop_thick / 2);
        for (angle = [0, 180]) rotate(angle) translate([0, angle == 0 ? -lug_screw : 0, 0]) radial_screw(outer, z_seat - lug_height / 2);
        for (angle = [222, 230, 310, 318]) rotate(angle) translate([outer, 0, z_seat - 30]) cube([3 * wall, 2, 24], center = true);
        label_field();
        intersection() {
            translate([0, 0, z_plate_top]) cylinder(r = devkit_room[1], h = height);
            translate([devkit_x - devkit_room[0] / 2, -outer, z_plate_top]) cube([devkit_room[0], outer - 25, height]);
        }
        intersection() {
            translate([0, 0, z_plate_top]) cylinder(r = capacitor_room[1], h = height);
            translate([capacitor_at[0] - 0.3 - capacitor_room[0] / 2, -outer, z_plate_top]) cube([capacitor_room[0], outer - 22, height]);
        }
    }
}

on_bed(z_seat, true) grip_lower();
