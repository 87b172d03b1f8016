/// Networks: encoders, decoders and discriminators as pure functions of weights. Each network is defined in exactly one
/// place.
@NullMarked
package elboroom.ml.model;

import org.jspecify.annotations.NullMarked;
