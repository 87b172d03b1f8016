/// Files with the labels and attributes of examples.
@NullMarked
package elboroom.data.labels;

import org.jspecify.annotations.NullMarked;
