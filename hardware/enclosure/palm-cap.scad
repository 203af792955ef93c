// Dome for the palm: crown and knuckle of the radii in parameters.scad. The coin motor lies in its ceiling, far from the cell.
// Print: open end on the bed, 4 walls, 30 % infill. Bridges: the motor's ceiling, 12 mm; screw holes, 4 mm.
include <parameters.scad>

knuckle_at = outer - cap_knuckle;
crown_angle = asin(knuckle_at / (cap_crown - cap_knuckle));
crown_at = cap_skirt - (cap_crown - cap_knuckle) * cos(crown_angle);
steps = 24;

/** Height of the cap. */
function cap_height() = crown_at + cap_crown;

function dome() = concat(
    [for (step = [0 : steps]) let (a = (90 - crown_angle) * step / steps)
        [knuckle_at + cap_knuckle * cos(a), cap_skirt + cap_knuckle * sin(a)]],
    [for (step = [1 : steps]) let (a = 90 - crown_angle * (1 - step / steps)) [cap_crown * cos(a), crown_at + cap_crown * sin(a)]]);

module palm_cap() {
    joint = inner + fit;
    ceiling = motor[0] / 2 + 0.7;
    translate([0, 0, z_cap]) difference() {
        rotate_extrude(convexity = 6) polygon(concat([[0, 0], [outer, 0]], dome()));
        // The cone rests on the spigot's sloped end and needs no support: 45 degrees.
        rotate_extrude(convexity = 6) polygon([[0, -1], [joint, -1], [joint, cap_joint - 2], [ceiling, cap_joint - 2 + joint - ceiling], [0, cap_joint - 2 + joint - ceiling]]);
        for (angle = column_angles) rotate(angle) translate([0, 0, cap_screw]) rotate([0, 90, 0]) {
            cylinder(d = m3_clear, h = 2 * outer);
            translate([0, 0, outer - 2]) cylinder(d1 = m3_clear, d2 = m3_head + 1, h = 2.01);
        }
    }
}

on_bed(z_cap, false) palm_cap();
