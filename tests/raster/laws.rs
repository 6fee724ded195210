//! What must hold for any mesh.

use egui::epaint::Primitive;
use proptest::prelude::*;

use crate::{
    reference::{self, Scene},
    scenes::{as_triangles, difference, nonsense, painted, quads, scene, triangles},
};

/// Each layer may be rounded otherwise by one.
const MOST_OF_MANY: u8 = 3;

fn differs(scene: &Scene) -> u8 {
    difference(&painted(scene), &reference::paint(scene))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_triangle_is_painted_as_the_reference_paints_it(scene in scene(triangles(1), 1)) {
        prop_assert!(differs(&scene) <= 1);
    }

    #[test]
    fn a_rectangle_is_painted_as_the_reference_paints_it(scene in scene(quads(1), 1)) {
        prop_assert!(differs(&scene) <= 1);
    }

    #[test]
    fn many_meshes_are_painted_in_their_order(scene in scene(triangles(4), 3)) {
        prop_assert!(differs(&scene) <= MOST_OF_MANY);
    }

    #[test]
    fn rectangles_are_the_same_to_the_bit_as_their_triangles(mut scene in scene(quads(6), 2)) {
        let quick = painted(&scene);
        for piece in &mut scene.primitives {
            if let Primitive::Mesh(mesh) = &mut piece.primitive {
                *mesh = as_triangles(mesh);
            }
        }
        prop_assert_eq!(quick, painted(&scene));
    }

    #[test]
    fn what_makes_no_sense_is_left_out_and_the_rest_painted(scene in scene(nonsense(), 3)) {
        prop_assert!(differs(&scene) <= MOST_OF_MANY);
    }
}
