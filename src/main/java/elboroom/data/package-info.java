/// Datasets: IDX folders, image folders and the built-in digits, one byte per pixel; built-in points in the plane.
@NullMarked
package elboroom.data;

import org.jspecify.annotations.NullMarked;
