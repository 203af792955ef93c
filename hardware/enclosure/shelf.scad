// Ceiling of the light chamber, floor of the bay above it: LED, converter HX711 and charger TP4056 with its USB-C.
// Print: lower face on the bed, white. No bridges. The modules lie on pads between their ribs, held by a cable tie.
include <parameters.scad>

rib = [2, 3];                  // wide, high

/** Two ribs along the long sides of a module, and two pads under it. */
module cradle(width, length) {
    for (side = [-1, 1]) {
        translate([side * (width / 2 + fit + rib[0] / 2), 0, rib[1] / 2]) cube([rib[0], length * 0.6, rib[1]], center = true);
        translate([0, side * length * 0.3, shelf_pad / 2]) cube([width, 2, shelf_pad], center = true);
    }
}

/** For a cable tie across a module. */
module tie_slots(apart) {
    for (side = [-1, 1]) translate([side * apart / 2, 0, 0]) cube([2, 4, 20], center = true);
}

module shelf() {
    translate([0, 0, z_shelf]) difference() {
        union() {
            cylinder(r = outer, h = shelf_thick);
            translate([0, hx711_y, shelf_thick]) cradle(hx711[0], hx711[1]);
            translate([0, charger_y, shelf_thick]) cradle(charger[0], charger[1]);
            // Takes the push of a USB-C plug.
            translate([0, charger_y - charger[1] / 2 - fit - rib[0] / 2, shelf_thick + rib[1] / 2]) cube([6, rib[0], rib[1]], center = true);
        }
        for (angle = column_angles) rotate(angle) translate([column_place, 0, -1]) cylinder(d = column + 2 * fit, h = shelf_thick + 2);
        translate([led_at[0], led_at[1], -1]) cylinder(d = led, h = shelf_thick + 2);
        // Across its short way: at its ends stand the columns.
        translate([0, hx711_y, 0]) rotate(90) tie_slots(hx711[1] + 4);
        translate([0, charger_y, 0]) tie_slots(charger[0] + 2 * rib[0] + 4.4);
        translate([-24, 0, -1]) cylinder(d = 9, h = shelf_thick + 2);
        translate([26, 0, -1]) cylinder(d = 7, h = shelf_thick + 2);
    }
}

on_bed(z_shelf, false) shelf();
