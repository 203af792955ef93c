// Tip that touches the skin, screwed on. tip_area = 50, 100 or 200 mm2 (parameters.scad says how it is measured).
// Print: base on the bed, contact face up, 5 walls, 100 % infill; then tap the hole M8. Bridge: the end of the thread's hole, 7 mm.
// A printed tip is porous: cover it with a disposable film, or turn it of POM or stainless steel (tip-drawing.scad).
include <parameters.scad>

edge_steps = 16;               // of the rounded edge; even, so that 45 degrees is a step

/** Half the tip's section: [radius, height over the skin]. */
function tip_profile(area) = concat(
    [[0, 0]],
    [for (step = [0 : edge_steps]) let (angle = 90 * step / edge_steps)
        [tip_flat(area) + tip_edge * sin(angle), tip_edge * (1 - cos(angle))]],
    [[tip_flat(area) + tip_edge + 0.2, tip_edge + 1.5],
     [max(tip_flat(area) + tip_edge + 0.4, tip_neck[0]), tip_neck[1]],
     [tip_base, tip_height - 10], [tip_base, tip_height], [0, tip_height]]);

/** The thread's hole, widened at the base for the nut that holds the flange. */
module tip_hole() {
    recess = m8_nut_recess;
    cone = (recess[0] - m8_tap) / 2;
    translate([0, 0, tip_height]) mirror([0, 0, 1]) {
        rotate_extrude(convexity = 4) polygon([[0, -1], [recess[0] / 2, -1], [recess[0] / 2, recess[1]],
            [m8_tap / 2, recess[1] + cone], [0, recess[1] + cone]]);
        cylinder(d = m8_tap, h = tip_height - tip_solid);
    }
}

/** The tip in its place: face down at z = 0. */
module tip(area = tip_area) {
    difference() {
        rotate_extrude(convexity = 6) polygon(tip_profile(area));
        tip_hole();
    }
}

on_bed(tip_height, true) tip();
