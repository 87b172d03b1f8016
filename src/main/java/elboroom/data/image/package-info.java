/// Image files: decoding, orientation, damage, fitting to a size.
@NullMarked
package elboroom.data.image;

import org.jspecify.annotations.NullMarked;
