// Diffuser around the whole grip: seen from every side that the hand leaves free. Carries the force too.
// Print: either end on the bed, white or natural, 100 % infill. No bridges.
include <parameters.scad>

module light_ring() {
    translate([0, 0, z_carrier_top]) difference() {
        cylinder(r = outer, h = chamber);
        translate([0, 0, -1]) cylinder(r = inner, h = chamber + 2);
    }
}

on_bed(z_carrier_top, false) light_ring();
