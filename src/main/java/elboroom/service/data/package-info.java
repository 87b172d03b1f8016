/// Data sets and images read in the background.
@NullMarked
package elboroom.service.data;

import org.jspecify.annotations.NullMarked;
