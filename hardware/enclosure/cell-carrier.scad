// Carries the cell by one M8 x 30, joins the lower and the upper half. Cheeks at its lugs keep the cell from turning into a wall.
// Print: upper face on the bed, 5 walls, 100 % infill: it carries the whole force. Bridges: the insert's holes, 4 mm.
include <parameters.scad>

cable_hole = 6.4;              // the cell's cable, beside the shorter lug

module carrier_strip() {
    radius = inner - fit;
    middle = z_cell_top + washer_head[1];
    cheek_wide = lug_half - cheek[1];
    intersection() {
        translate([0, 0, z_cell_top - 10]) cylinder(r = radius, h = z_seat - z_cell_top + 10.5);
        union() {
            translate([-lug_outer, -lug_half, middle]) cube([2 * lug_outer, 2 * lug_half, z_seat - middle + 0.5]);
            translate([-lug_outer, -lug_half, z_seat - lug_height]) cube([lug_outer - lug_inner, 2 * lug_half, lug_height]);
            translate([lug_inner, -lug_half, z_seat - lug_height]) cube([lug_outer - lug_inner, lug_half + 1, lug_height]);
            // None at the cable's corner.
            for (place = [[-lug_inner, -lug_half], [-lug_inner, cheek[1]], [lug_inner - cheek[0], -lug_half]])
                translate([place[0], place[1], z_seat - lug_height]) cube([cheek[0], cheek_wide, lug_height]);
        }
    }
}

module carrier_holes() {
    translate([0, 0, z_cell_top]) cylinder(d = m8_clear, h = 40);
    for (angle = [0, 180]) rotate(angle) translate([lug_outer - m3_short_insert[1], angle == 0 ? -lug_screw : 0, z_seat - lug_height / 2])
        rotate([0, 90, 0]) cylinder(d = m3_short_insert[0], h = m3_short_insert[1] + 1);
    for (angle = column_angles) rotate(angle) translate([column_place, 0, z_seat - 1]) {
        cylinder(d = m3_clear, h = carrier_thick + 2);
        cylinder(d = m3_head + 0.6, h = 1 + m3_head_height);
    }
    translate([lug_inner + cable_hole / 2 - 1, 1.2 + cable_hole / 2, z_cell_top - 5]) cylinder(d = cable_hole, h = 40);
    // The battery's plug goes through.
    translate([0, 18, z_seat - 1]) cylinder(d = 9.5, h = carrier_thick + 2);
    hull() for (x = [-7, 7]) translate([x, -20, z_seat - 1]) cylinder(d = 7, h = carrier_thick + 2);
    // For a cable tie over the wires of the board.
    for (x = [-14.5, 14.5]) translate([x - 1, -23, z_seat - 1]) cube([2, 5, carrier_thick + 2]);
}

module cell_carrier() {
    difference() {
        union() {
            translate([0, 0, z_seat]) cylinder(r = outer, h = carrier_thick);
            carrier_strip();
        }
        carrier_holes();
    }
}

on_bed(z_carrier_top, true) cell_carrier();
