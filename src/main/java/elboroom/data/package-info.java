/// Data sets: IDX folders, image folders and the built-in digits, one byte a pixel; built-in points in the plane.
@NullMarked
package elboroom.data;

import org.jspecify.annotations.NullMarked;
