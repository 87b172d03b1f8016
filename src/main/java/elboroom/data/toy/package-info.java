/// Points in the plane, drawn along curves with noise around them.
@NullMarked
package elboroom.data.toy;

import org.jspecify.annotations.NullMarked;
