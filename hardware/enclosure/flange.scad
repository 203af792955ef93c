// Adapter between cell and tip. Its three grub screws M4 x 16 meet the stop's metal face before the cell is overloaded.
// Print: wide face on the bed, hub up, 5 walls, 100 % infill: it carries the whole force. No bridges.
include <parameters.scad>

flange_hub = z_cell - washer_cell[1] - z_flange;       // whole height, hub included

module flange() {
    translate([0, 0, z_flange]) difference() {
        union() {
            cylinder(r = flange_radius, h = flange_thick);
            cylinder(r = hub_radius, h = flange_hub);
            translate([0, 0, flange_thick]) cylinder(r1 = hub_radius + 1.5, r2 = hub_radius, h = 1.5);
        }
        translate([0, 0, -1]) cylinder(d = m8_clear, h = flange_hub + 2);
        for (angle = [90, 210, 330]) rotate(angle) translate([stop_screw_radius, 0, 0]) {
            translate([0, 0, -1]) cylinder(d = m4_clear, h = flange_thick + 2);
            // The nut lies on the upper side: the stop pushes the screw down, and the nut must bear on something.
            translate([0, 0, flange_thick - m4_nut[1]]) cylinder(d = m4_nut[0] / cos(30), h = m4_nut[1] + 1, $fn = 6);
        }
    }
}

on_bed(z_flange, false) flange();
