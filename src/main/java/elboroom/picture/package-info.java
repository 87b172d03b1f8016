/// Pictures: sheets of images, scatter plots, animations, and the files they are written to.
@NullMarked
package elboroom.picture;

import org.jspecify.annotations.NullMarked;
