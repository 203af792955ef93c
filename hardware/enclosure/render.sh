#!/bin/sh
# Renders every printed part to an STL, every picture and the turning drawing. Needs openscad; pictures need xvfb-run too.
# Usage: sh render.sh [stl|pictures|all] [folder for the STL files, default artifacts/enclosure of the repository]
set -eu
cd "$(dirname "$0")"
what=${1:-all}
folder=${2:-../../artifacts/enclosure}

stl() {
    mkdir -p "$folder"
    while read -r name file define; do
        openscad -q -o "$folder/$name.stl" ${define:+-D "$define"} "$file" 2>/dev/null
        echo "$folder/$name.stl"
    done < parts.txt
}

shot() { # name, scad file, -D definitions, width,height, camera, projection
    xvfb-run -a openscad -q -o "pictures/$1.png" -D quality=64 $3 --imgsize="$4" --camera="$5" --projection="$6" \
        --colorscheme=Tomorrow "$2" 2>/dev/null
    echo "pictures/$1.png"
}

pictures() {
    shot tip-drawing tip-drawing.scad '-D line=0.2' 1400,760 62,-15,0,0,0,0,270 o
    shot assembled assembly.scad '-D view="assembled"' 700,1000 0,0,108,68,0,-35,600 p
    shot exploded assembly.scad '-D view="exploded"' 700,1700 0,0,305,72,0,-35,1500 p
    shot section assembly.scad '-D view="section"' 700,1000 0,0,108,90,0,0,580 o
    shot across assembly.scad '-D view="across"' 700,1000 0,0,108,90,0,90,580 o
    shot stand assembly.scad '-D view="stand"' 800,1000 0,0,115,72,0,-35,780 p
    for area in 50 100 200; do
        shot "tip-$area" tip-picture.scad "-D tip_area=$area" 600,600 0,0,14,115,0,25,125 p
    done
    shot patient-handle handle-picture.scad '-D view="all"' 800,800 0,0,50,72,0,25,420 p
}

case $what in
    stl) stl ;;
    pictures) pictures ;;
    all) stl; pictures ;;
    *) echo "usage: sh render.sh [stl|pictures|all] [folder]" >&2; exit 2 ;;
esac
