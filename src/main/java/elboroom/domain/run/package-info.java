/// What a run is: its settings, where it came from, what a list shows of it.
@NullMarked
package elboroom.domain.run;

import org.jspecify.annotations.NullMarked;
