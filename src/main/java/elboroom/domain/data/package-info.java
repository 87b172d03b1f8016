/// Data sets: what they are called, their shape, classes and fingerprint; images and points.
@NullMarked
package elboroom.domain.data;

import org.jspecify.annotations.NullMarked;
