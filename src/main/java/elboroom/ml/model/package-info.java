/// Networks: encoders, decoders and the VAE made of them. One definition of a network, nowhere repeated.
@NullMarked
package elboroom.ml.model;

import org.jspecify.annotations.NullMarked;
