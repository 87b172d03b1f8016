/// What happens before JavaFX starts, and the phases of a start.
@NullMarked
package elboroom.app.startup;

import org.jspecify.annotations.NullMarked;
