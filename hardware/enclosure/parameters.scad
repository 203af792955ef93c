// All dimensions of the enclosure in mm, forces in N, stiffness in MPa.
// MEASURE YOURS: modules and cells differ between makers. Measure each part in your hand, correct the figure here, and
// render everything again (render.sh) before printing. "assumed" marks what no data sheet at hand confirmed.
// Coordinates: z = 0 is the face of the tip on the skin, z runs up the axis to the palm; +y is the battery's side.

quality = 96;                  // facets of a circle; a multiple of 8. -D quality=48 renders faster
$fn = quality;

// --- Print -----------------------------------------------------------------------------------------------------------
wall = 3;                      // shells
thin_wall = 2;                 // walls beside the cell and the battery; README.md names what is thinner
fit = 0.25;                    // radial play between printed parts
bed = 200;                     // every part fits a bed of 200 x 200 x 200

// --- Load cell: S-type, 50 kgf, four wires (class of DYLY-103). All assumed: MEASURE YOURS ---------------------------
cell_width = 50.8;             // 2 in; across, x
cell_thick = 12.7;             // 1/2 in; y
cell_height = 63.5;            // 2.5 in; between the two threaded faces
cell_thread = 8;               // M8 x 1.25, both ends
cell_thread_depth = 13;        // usable depth; a screw must neither bottom nor reach the slot
cell_capacity = 490.33;        // 50 kgf
cell_deflection = 0.30;        // at capacity; S-type cells of this size are said to give a few tenths of a millimetre
cell_clear = 2.2;              // air around the cell: nothing may touch it but its two ends
cell_slot = 2;                 // the slots of the S, for the ghost only

// --- Modules: MEASURE YOURS ------------------------------------------------------------------------------------------
board = [50, 1.6, 70];         // perfboard 5 x 7 cm, standing; it may be sawn shorter
solder_space = 2.4;            // behind the board: legs of 2 mm
devkit = [28, 1.6, 55];        // ESP32-DevKitC V4
devkit_lift = 11;              // pin socket 8.5 + the header's plastic 2.5
devkit_module = [18, 3.2, 25.5]; // ESP32-WROOM-32E
capacitor = [5, 11];           // C3 of the board stands upright beside the DevKit: diameter, height
capacitor_at = [-17.78, 48];   // its middle: from the axis, over the board's lower end (holes 6P, 6Q)
usb_plug_hole = [13, 8];       // for the moulded grip of a micro-USB plug
battery = [34, 10, 54];        // LiPo 103454
battery_swell = 1;             // room in thickness for an old cell
hx711 = [34, 23, 6];           // room for either: green module 34 x 21, SparkFun's 30.5 x 22.9
charger = [17.5, 28, 5];       // TP4056 with USB-C on a short side
usb_c_slot = [13.5, 8];        // the plug's moulded grip goes in: the socket's mouth lies 3.6 behind the outside
led = 5.2;                     // hole for a 5 mm LED
motor = [10, 3.4];             // coin motor: diameter, height
switch_cutout = [8.6, 13.6];   // KCD11 rocker: tangential, axial
switch_body = [8.4, 13.4, 18]; // with its tabs, radial last
jack_hole = 6.4;               // 3.5 mm panel jack with M6 nut
jack_body = [9, 20];           // diameter, depth
button_hole = 12.2;            // panel push button, 12 mm thread
button_body = [12, 20];

// --- Screws (standard parts) -----------------------------------------------------------------------------------------
m3_clear = 3.4;
m3_head = 6;                   // countersunk or cylinder head
m3_head_height = 3.3;
m3_insert = [4.0, 7.2];        // hole for a heat-set insert M3 x 5.7: diameter, depth with room for the screw's end
m3_short_insert = [4.0, 4.2];   // M3 x 4, in the carrier's lugs: a longer one would reach the cell
m4_clear = 4.3;
m4_nut = [7.2, 3.4];           // across flats with play, depth
m8_clear = 8.6;
m8_tap = 6.8;                  // core hole: tap it M8
m8_nut_recess = [15.6, 4.6];   // swallows a thin nut DIN 439 (13 across flats, 4 high)
washer_cell = [16, 1.6];       // ISO 7089 M8: between cell and flange
washer_head = [24, 2];         // DIN 9021 M8: under the head of the cell's screw, M8 x 30; one filed to 16 wide above the cell
m8_head = [15, 5.5];           // hexagon head: across corners, high
stud = 60;                     // M8 threaded rod: 12 in the cell, flange, nut, 9 in the tip; 3 free for the tap's lead
stud_in_cell = 12;
stop_washer = [25, 44, 4];     // ISO 7089 M24: inner, outer, thick: the metal face of the stop

// --- Tip -------------------------------------------------------------------------------------------------------------
tip_area = 100;                // mm2: 50, 100 or 200
tip_edge = 1.5;                // radius of the rounded edge
tip_height = 30;
tip_solid = 9;                 // between the skin and the thread's end
tip_neck = [5.6, 8];           // least radius at this height: a wall of 2 mm around the thread
tip_base = 11.5;               // radius of the end that bears on the flange
// Contact area: the flat and that part of the rounded edge that leans less than 45 degrees, as seen along the axis:
// what touches when the tip has sunk tip_edge * (1 - cos 45) = 0.44 mm into the skin.
function tip_flat(area) = sqrt(area / PI) - tip_edge * sin(45);

// --- Stop ------------------------------------------------------------------------------------------------------------
flange_thick = 10;
flange_radius = 22.5;
hub_radius = 10.5;
stop_screw_radius = 16.5;      // three M4 x 16 grub screws in the flange
stop_room = 3;                 // flange to metal face; the screws take up all of it but the gap
stop_screws = [0, 120, 240];   // radial M3 x 8 through the guard into the plate's inserts
stop_gap = 0.50;                // set with a feeler gauge, then corrected as README.md says; stiffness.scad

// --- Levels along the axis -------------------------------------------------------------------------------------------
outer = 35;                    // radius of the grip
inner = outer - wall;
flare = 39;                    // radius of the guard at the lower end: keeps the fingers off the tip
z_flange = tip_height;
z_stop = z_flange + flange_thick + stop_room;      // metal face
stop_thick = 14;
z_plate_top = z_stop + stop_thick;
z_cell = z_plate_top + 3;
z_cell_top = z_cell + cell_height;
carrier_thick = 14;
z_seat = z_plate_top + board[2] + 1.5;             // lower tube meets carrier
z_carrier_top = z_seat + carrier_thick;
chamber = 10;                  // light chamber
z_shelf = z_carrier_top + chamber;
shelf_thick = 3;
shelf_pad = 1;                 // under the modules
z_upper = z_shelf + shelf_thick;
upper_height = 26;
z_cap = z_upper + upper_height;
cap_joint = 8;                 // spigot of the upper tube in the cap
cap_screw = 4;               // height of its four radial screws M3 x 8 over the seam

// --- Places around the axis ------------------------------------------------------------------------------------------
column_angles = [30, 150, 210, 330];
column_place = 27.5;           // radius
column = 8.5;                  // diameter
divider = cell_thick / 2 + cell_clear;             // inner faces of the two walls beside the cell
board_y = -(divider + thin_wall + solder_space);   // solder side of the board
battery_y = divider + thin_wall;
tray_floor = 3.5;              // the hub moves in a notch under it
devkit_y = board_y - board[1] - devkit_lift - devkit[1];   // outer face of the DevKit's own board
devkit_x = 1.27;               // half a hole off the board's middle: its rows are D and N of A to R
usb_y = devkit_y - 1.3;        // middle of the micro-USB socket
devkit_room = [26, 33];        // hollow in the wall over the ESP32's module: wide, out to this radius
capacitor_room = [8, 33];      // the same over C3
lug_inner = cell_width / 2 + 0.6;                  // the carrier's lugs beside the cell
lug_half = divider - fit;
cheek = [12, 6.9];             // beside the cell's faces at its fixed end: length, from the middle
lug_outer = inner - 0.8;       // its outer face is flat, so that the insert's hole ends straight
lug_height = z_seat - z_cell_top + 3;              // 3 mm beside the cell
lug_screw = 3.5;                // the lug beside the cell's cable is shorter: its screw sits off the middle

// --- Places in the bay above the shelf -----------------------------------------------------------------------------
upper_middle = z_upper + 14;   // of switch, jack and button
hx711_y = -15;                 // middles
charger_y = inner - 1.6 - charger[1] / 2;
led_at = [14.5, 4.5];

// --- Palm cap: crown and knuckle, both at least 25 -------------------------------------------------------------------
cap_crown = 50;
cap_knuckle = 25;
cap_skirt = 8;                 // cylindrical part

// --- Material: printed PETG ------------------------------------------------------------------------------------------
modulus = 1700;                // MPa, assumed; 1200 to 2200 are tried by the tests
poisson = 0.35;                // assumed
density = 1.27e-3;             // g/mm3, solid

/** Puts a part that stands in its place onto the bed: turned over about its plane z = level, or only let down to it.
    The echo tells the tests where the part came from. */
module on_bed(level, turned) {
    echo(bed_level = level, bed_turned = turned);
    rotate([turned ? 180 : 0, 0, 0]) translate([0, 0, -level]) children();
}
