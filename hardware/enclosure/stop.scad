// Plate at the lower end of the grip: carries the steel washer that the flange's screws meet, and the flashing slot.
// Print: inner face on the bed, recess up, 5 walls, 100 % infill. Bridges: the three screw holes from the side, 4 mm.
// The plug of a USB cable in the slot stands beside the tip: plugged in, the device cannot be put on a body.
include <parameters.scad>

plate_radius = outer - fit;

module stop() {
    difference() {
        translate([0, 0, z_stop]) cylinder(r = plate_radius, h = stop_thick);
        translate([0, 0, z_stop - 1]) {
            cylinder(d = stop_washer[0], h = stop_thick + 2);
            cylinder(d = stop_washer[1] + 2 * fit, h = stop_washer[2] + 1);
        }
        translate([devkit_x - usb_plug_hole[0] / 2, usb_y - usb_plug_hole[1] / 2, z_stop - 1])
            cube([usb_plug_hole[0], usb_plug_hole[1], stop_thick + 2]);
        for (angle = stop_screws) rotate(angle) translate([plate_radius - m3_insert[1], 0, z_stop + stop_thick / 2])
            rotate([0, 90, 0]) cylinder(d = m3_insert[0], h = m3_insert[1] + 1);
    }
}

on_bed(z_plate_top, true) stop();
