// When the overload stop closes, and what the cell still takes afterwards. Run: openscad -o x.echo stiffness.scad
// Simple strength of materials, not tried on a part. What is assumed stands in parameters.scad; README.md tells how to measure it instead.
include <parameters.scad>

limit = 1.5;                   // safe overload of the cell, in capacities: class of such cells
holes = 1.25;                  // the carrier's holes make it softer; assumed
rigidity = modulus / 2 / (1 + poisson);

/** Deflection per newton of a plate that lies on its rim, force in the middle. */
function plate(thick, radius) = pow(radius, 2) * (3 + poisson) * 12 * (1 - pow(poisson, 2))
    / (16 * PI * (1 + poisson) * modulus * pow(thick, 3));

/** Shortening per newton of a tube. */
function tube(length, outside, inside) = length / (modulus * PI * (pow(outside, 2) - pow(inside, 2)));

rim = (outer + inner) / 2;
cell = cell_deflection / cell_capacity;
carrier = holes * plate(carrier_thick, rim);
hub = tube(z_cell - washer_cell[1] - z_flange - flange_thick / 2, hub_radius, m8_clear / 2);
// From the stop's face to the flange: what closes the gap.
to_stop = cell + carrier + hub;
// What gives way behind the closed stop: the flange's rim by shear, the plate, the lower tube.
stop = 1.2 * ln(stop_screw_radius / hub_radius) / (2 * PI * rigidity * flange_thick)
    + plate(stop_thick - stop_washer[2] / 2, rim) + tube(z_seat - z_plate_top, outer, inner);
closes = stop_gap / to_stop;
cell_share = stop / (to_stop + stop);

echo(cell_um_per_kn = cell * 1e6, carrier_um_per_kn = carrier * 1e6, hub_um_per_kn = hub * 1e6, stop_um_per_kn = stop * 1e6);
echo(gap = stop_gap, closes_newtons = closes, closes_share = closes / cell_capacity, cell_share_afterwards = cell_share);
echo(limit_reached_newtons = closes + (limit * cell_capacity - closes) / cell_share, travel_at_200_newtons = 200 * to_stop);
echo(density = density);
