// Upper grip: switch at 0 degrees (+x), charging slot at 90, jack at 180, thumb's button at 270.
// Print: upper end on the bed, the columns rise above the rest, 4 walls. Bridges: the cut-outs, 14 mm.
include <parameters.scad>

/** Level ground of a given size on the outside at an angle, so that a nut or bezel lies flat; sloped where it ends. */
module flat_ground(angle, width, high, depth = 1) {
    rotate(angle) translate([outer, 0, upper_middle]) hull() {
        translate([-depth, -width / 2, -high / 2]) cube([0.01, width, high]);
        translate([2, -width / 2, -high / 2 - depth - 2]) cube([0.01, width, high + 2 * depth + 4]);
    }
}

module opening(angle, diameter) {
    rotate(angle) translate([inner - 6, 0, upper_middle]) rotate([0, 90, 0]) cylinder(d = diameter, h = 20);
}

module upper_body() {
    spigot = z_cap + cap_joint;
    rotate_extrude(convexity = 6) polygon([[inner, z_upper], [outer, z_upper], [outer, z_cap - wall], [inner, z_cap], [inner, spigot - 2],
        [inner - 2, spigot], [inner - wall, spigot], [inner - wall, z_cap - wall], [inner, z_cap - wall]]);
    intersection() {
        for (angle = column_angles) rotate(angle) translate([column_place, 0, z_carrier_top + 0.2])
            cylinder(d = column, h = spigot - z_carrier_top);
        rotate_extrude(convexity = 6) polygon([[0, z_carrier_top], [inner, z_carrier_top], [inner, spigot - 2], [inner - 2, spigot], [0, spigot]]);
    }
}

module grip_upper() {
    difference() {
        upper_body();
        for (angle = column_angles) rotate(angle) {
            translate([column_place, 0, z_carrier_top]) cylinder(d = m3_insert[0], h = m3_insert[1] + 4);
            translate([inner - m3_insert[1], 0, z_cap + cap_screw]) rotate([0, 90, 0]) cylinder(d = m3_insert[0], h = m3_insert[1] + 1);
        }
        flat_ground(0, 12, 17);
        rotate(0) translate([inner, 0, upper_middle]) cube([12, switch_cutout[0], switch_cutout[1]], center = true);
        flat_ground(180, 10, 10);
        opening(180, jack_hole);
        flat_ground(270, 16, 16);
        opening(270, button_hole);
        // Open below: the shelf closes it.
        translate([0, outer, z_upper]) cube([usb_c_slot[0], 4 * wall, 2 * usb_c_slot[1]], center = true);
    }
}

on_bed(z_cap + cap_joint, true) grip_upper();
