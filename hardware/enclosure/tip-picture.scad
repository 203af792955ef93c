// Picture of one tip (-D tip_area=...): what counts as contact area is green, the rest is pale.
include <parameters.scad>
use <tip.scad>

edge_end = tip_edge * (1 - cos(45));

module slice(from, to) {
    intersection() {
        tip(tip_area);
        translate([-50, -50, from]) cube([100, 100, to - from]);
    }
}

color([0.35, 0.75, 0.45]) render() slice(-1, edge_end);
color([0.93, 0.92, 0.88]) render() slice(edge_end, tip_height + 1);
