/// Rendering of image grids, scatter plots and animations, and the files they are written to.
@NullMarked
package elboroom.picture;

import org.jspecify.annotations.NullMarked;
