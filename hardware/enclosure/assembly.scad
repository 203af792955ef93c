// Everything in its place. -D view="assembled" | "section" (cut through the cell's plane) | "across" (cut through battery and board)
// | "exploded" | "stand" (device upside down in the calibration stand).
include <parameters.scad>
use <tip.scad>
use <flange.scad>
use <stop.scad>
use <grip-lower.scad>
use <cell-carrier.scad>
use <light-ring.scad>
use <shelf.scad>
use <grip-upper.scad>
use <palm-cap.scad>
use <modules.scad>
use <calibration-stand.scad>

view = "assembled";
shell = [0.23, 0.35, 0.45];
light = [0.55, 0.95, 0.65];
bearing = [0.93, 0.62, 0.20];
pale = [0.93, 0.92, 0.88];
steel = [0.70, 0.72, 0.75];
circuit = [0.10, 0.45, 0.25];
lipo = [0.35, 0.55, 0.85];
black = [0.12, 0.12, 0.13];

// Lift of each part in the exploded view, from the tip up.
lift_tip = 0;
lift_flange = 22;
lift_stop = 54;
lift_lower = 88;
lift_inside = 168;
lift_cell = 240;
lift_carrier = 262;
lift_screw = 275;
lift_ring = 290;
lift_shelf = 302;
lift_modules = 318;
lift_upper = 350;
lift_cap = 375;

/** Half of the children behind the plane y = 0, with the cut face in their own colour. */
module half() {
    difference() {
        children();
        translate([-150, -300, -50]) cube([300, 300, 400]);
    }
    rotate([90, 0, 0]) linear_extrude(0.2, convexity = 10) projection(cut = true) rotate([-90, 0, 0]) children();
}

module piece(tint, lift) {
    color(tint) translate([0, 0, view == "exploded" ? lift : 0]) {
        if (view == "section") half() children();
        else if (view == "across") rotate(90) half() rotate(-90) children();
        else children();
    }
}

module steel_parts() {
    piece(steel, lift_stop - 12) translate([0, 0, z_stop]) difference() {
        cylinder(d = stop_washer[1], h = stop_washer[2]);
        translate([0, 0, -1]) cylinder(d = stop_washer[0], h = stop_washer[2] + 2);
    }
    piece(steel, lift_flange) for (angle = [90, 210, 330]) rotate(angle)
        translate([stop_screw_radius, 0, z_stop - stop_gap - 16]) cylinder(d = 4, h = 16);
    piece(steel, lift_flange) translate([0, 0, z_cell + stud_in_cell - stud]) cylinder(d = cell_thread, h = stud);
    piece(steel, lift_screw) bought("screw");
}

module cell() {
    piece([0.80, 0.82, 0.85], lift_cell) difference() {
        bought("cell");
        for (side = [-1, 1]) translate([side * 8, 0, z_cell + cell_height / 2 + side * 12]) cube([cell_width, 20, cell_slot], center = true);
        translate([0, 0, z_cell + cell_height / 2]) rotate([90, 0, 0]) cylinder(d = 16, h = 20, center = true);
    }
}

module device() {
    piece(bearing, lift_flange) flange();
    piece(bearing, lift_stop) stop();
    piece(shell, lift_lower) render(convexity = 10) grip_lower();
    piece(bearing, lift_carrier) cell_carrier();
    piece(light, lift_ring) light_ring();
    piece(pale, lift_shelf) shelf();
    piece(shell, lift_upper) render(convexity = 10) grip_upper();
    piece(bearing, lift_cap) palm_cap();
    steel_parts();
    cell();
    piece(circuit, lift_inside) bought("board");
    piece(black, lift_inside) bought("devkit");
    piece(steel, lift_inside) bought("devkit-module");
    piece(black, lift_inside) bought("capacitor");
    piece(lipo, lift_inside) bought("battery");
    piece(circuit, lift_modules) bought("hx711");
    piece(circuit, lift_modules) bought("charger");
    piece(black, lift_upper) bought("switch");
    piece(black, lift_upper) translate([outer + 0.2, 0, upper_middle]) cube([2.4, 10.5, 15], center = true);
    piece(black, lift_upper) bought("jack");
    piece([0.8, 0.15, 0.15], lift_upper) bought("button");
    piece([0.8, 0.15, 0.15], lift_upper) translate([0, -outer + 2, upper_middle]) rotate([90, 0, 0]) cylinder(d = 9, h = 5);
    piece([1, 1, 0.9], lift_shelf) bought("led");
    piece(steel, lift_cap) bought("motor");
}

/** Cap nut M8 on the stud, in place of the tip. */
module cap_nut() {
    color(steel) translate([0, 0, z_cell + stud_in_cell - stud + 2.25]) {
        sphere(d = 12.5);
        cylinder(d = 13 / cos(30), h = 8.75, $fn = 6);
    }
}

if (view == "stand") {
    top = z_cap + cap_height() + 5;
    cup = top + 14.25 - (z_cell + stud_in_cell - stud);
    pan = cup - 4.25 - pan_level();
    color(pale) stand_base();
    translate([0, 0, top]) rotate([180, 0, 0]) {
        device();
        cap_nut();
    }
    color(bearing) translate([0, 0, cup]) rotate([180, 0, 180]) spider();
    color(steel) for (angle = [90, 210, 330]) rotate(angle) translate([rod_place(), 0, pan - 8]) cylinder(d = 4, h = pan_level() + 18);
    color(shell) translate([0, 0, pan]) pan();
}
else {
    device();
    piece(pale, lift_tip) tip();
}
