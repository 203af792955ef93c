// Drawing for turning the three tips of POM or stainless steel. render.sh makes the picture of it.
include <parameters.scad>
use <tip.scad>

areas = [50, 100, 200];
apart = 62;
line = 0.15;
letter = 2.4;
thread = tip_height - tip_solid - m8_nut_recess[1];

function two(value) = str(round(value * 100) / 100);

module label(at, words, size = letter, align = "center") {
    translate(at) text(words, size = size, halign = align, valign = "center", font = "Liberation Sans");
}

/** Dimension across, with its two arrows. */
module across(half, y, words) {
    translate([-half, y - line / 2]) square([2 * half, line]);
    for (side = [-1, 1]) translate([side * half, y]) {
        translate([-line / 2, -2]) square([line, 4]);
        polygon([[0, 0], [-side * 1.4, 0.5], [-side * 1.4, -0.5]]);
    }
    label([0, y + 4], words);
}

/** Dimension upwards. */
module upwards(x, from, to, words) {
    translate([x - line / 2, from]) square([line, to - from]);
    for (end = [from, to]) translate([x - 2, end - line / 2]) square([4, line]);
    translate([x + 2.6, (from + to) / 2]) rotate(90) label([0, 0], words);
}

/** The section: face up, as it is turned. */
module section(area) {
    profile = tip_profile(area);
    difference() {
        for (side = [0, 1]) mirror([side, 0]) mirror([0, 1]) polygon(profile);
        translate([-m8_nut_recess[0] / 2, -tip_height - 1]) square([m8_nut_recess[0], m8_nut_recess[1] + 1]);
        translate([-m8_tap / 2, -tip_height]) square([m8_tap, m8_nut_recess[1] + thread]);
    }
}

module sheet(area) {
    color([0.75, 0.78, 0.82]) section(area);
    color([0, 0, 0]) sizes(area);
}

module sizes(area) {
    across(tip_flat(area), 5, str("flat d ", two(2 * tip_flat(area))));
    across(tip_flat(area) + tip_edge, 13, str("d ", two(2 * (tip_flat(area) + tip_edge))));
    label([0, 22], str("edge R ", tip_edge, " all round"));
    label([0, 27], str("contact area: inside d ", two(2 * sqrt(area / PI))));
    label([0, 33], str("tip ", area / 100, " cm2"), 3.4);
    neck = tip_profile(area)[len(tip_profile(area)) - 4];
    label([-neck[0] - 1, -neck[1]], str("d ", two(2 * neck[0]), " at ", neck[1]), 2, "right");
    across(m8_nut_recess[0] / 2, -tip_height - 9, str("d ", m8_nut_recess[0], " x ", m8_nut_recess[1], " deep"));
    across(tip_base, -tip_height - 17, str("d ", 2 * tip_base));
    label([0, -tip_height - 22], str("core d ", m8_tap, " x ", thread, " deep from the recess,"));
    label([0, -tip_height - 26], str("M8 full for ", thread - 2, " at least"));
    upwards(tip_base + 4, -tip_height, 0, str(tip_height));
    upwards(-tip_base - 6, -tip_height, -tip_height + 10, "10");
}

for (index = [0 : len(areas) - 1]) translate([index * apart, 0]) sheet(areas[index]);
color([0, 0, 0]) label([apart, -tip_height - 33], "POM or stainless steel. All in mm. Diameters +/- 0.02, others +/- 0.1. Face and edge polished, no burr. Not made or tried yet.");
