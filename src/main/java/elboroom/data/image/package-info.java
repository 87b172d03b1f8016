/// Image files: decoding, orientation, damage detection, resizing.
@NullMarked
package elboroom.data.image;

import org.jspecify.annotations.NullMarked;
