/// Datasets: specification, shape, classes and fingerprint; images and points.
@NullMarked
package elboroom.domain.data;

import org.jspecify.annotations.NullMarked;
