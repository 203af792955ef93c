// Picture of the patient's handle: closed, and its two parts.
include <parameters.scad>
use <patient-handle.scad>

view = "all";
shell = [0.23, 0.35, 0.45];
lid = [0.93, 0.62, 0.20];
red = [0.8, 0.15, 0.15];

module closed() {
    color(shell) handle_body();
    color(lid) handle_lid();
    color(red) translate([0, 0, 90]) cylinder(d = 9, h = 6);
    color([0.12, 0.12, 0.13]) translate([0, 0, -30]) cylinder(d = 4, h = 31);
}

translate([-30, 0, 0]) closed();
translate([30, 0, 0]) {
    color(shell) handle_body();
    color(lid) translate([0, 0, 25]) handle_lid();
}
