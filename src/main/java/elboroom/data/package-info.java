/// Data sets: IDX folders, image folders and the built-in digits, one byte a pixel.
@NullMarked
package elboroom.data;

import org.jspecify.annotations.NullMarked;
