/// Data sets in numpy files: headers, element types, and the choice of arrays.
@NullMarked
package elboroom.data.array;

import org.jspecify.annotations.NullMarked;
