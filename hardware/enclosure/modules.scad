// Ghosts of what is bought, in their places: for the pictures and for the test that nothing of it meets a printed wall.
// -D ghost="battery" exports one; -D margin=0.3 makes it that much larger on each side.
include <parameters.scad>

ghost = "cell";
margin = 0;
rest = 0.2;                    // what lies on something is drawn that much above it
ghost_names = ["cell", "board", "devkit", "devkit-module", "capacitor", "battery", "hx711", "charger", "motor", "switch", "jack", "button", "led", "screw"];

/** Box about its middle. */
module block(at, size) {
    translate(at) cube([for (side = size) side + 2 * margin], center = true);
}

/** Rod from a height on. */
module rod(at, diameter, length) {
    translate([at[0], at[1], at[2] - margin]) cylinder(d = diameter + 2 * margin, h = length + 2 * margin);
}

module radial_rod(angle, from, diameter, length) {
    rotate(angle) translate([from - length - margin, 0, upper_middle]) rotate([0, 90, 0]) cylinder(d = diameter + 2 * margin, h = length + 2 * margin);
}

module bought(name) {
    lift = z_upper + shelf_pad + rest;
    devkit_z = z_plate_top + 0.6 + devkit[2] / 2;
    if (name == "cell") block([0, 0, z_cell + cell_height / 2], [cell_width, cell_thick, cell_height]);
    if (name == "board") block([0, board_y - board[1] / 2, z_plate_top + 0.6 + board[2] / 2], board);
    if (name == "devkit") block([devkit_x, devkit_y + devkit[1] / 2, devkit_z], devkit);
    if (name == "devkit-module") block([devkit_x, devkit_y - devkit_module[1] / 2, devkit_z + devkit[2] / 2 - devkit_module[2] / 2], devkit_module);
    if (name == "capacitor") translate([capacitor_at[0], board_y - board[1] - capacitor[1] / 2, z_plate_top + 0.6 + capacitor_at[1]])
        rotate([90, 0, 0]) cylinder(d = capacitor[0] + 2 * margin, h = capacitor[1] + 2 * margin, center = true);
    if (name == "battery") block([0, battery_y + 0.75 + battery[1] / 2, z_plate_top + tray_floor + 1 + battery[2] / 2], battery);
    if (name == "hx711") block([0, hx711_y, lift + hx711[2] / 2], hx711);
    if (name == "charger") block([0, charger_y, lift + charger[2] / 2], charger);
    if (name == "motor") rod([0, 0, z_cap + cap_joint - 2 + inner + fit - motor[0] / 2 - 0.7 - motor[1] - 0.4], motor[0], motor[1]);
    if (name == "switch") rotate(0) block([inner - switch_body[2] / 2, 0, upper_middle], [switch_body[2], switch_body[0], switch_body[1]]);
    if (name == "jack") radial_rod(180, inner - 0.8, jack_body[0], jack_body[1]);
    if (name == "button") radial_rod(270, inner - 1.2, button_body[0], button_body[1]);
    if (name == "led") rod([led_at[0], led_at[1], z_shelf - 4], 4.8, 8);
    if (name == "screw") rod([0, 0, z_carrier_top + rest], washer_head[0], washer_head[1] + m8_head[1]);
}

bought(ghost);
