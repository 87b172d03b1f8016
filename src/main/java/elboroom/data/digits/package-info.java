/// The built-in digits: handwriting drawn from stroke templates, with the factors behind each drawing.
@NullMarked
package elboroom.data.digits;

import org.jspecify.annotations.NullMarked;
