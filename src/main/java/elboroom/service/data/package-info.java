/// Background reading of data sets and images.
@NullMarked
package elboroom.service.data;

import org.jspecify.annotations.NullMarked;
