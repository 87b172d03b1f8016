/// Stand-ins for the tests of the window: a service without a model, data that looks like the real thing, a stage.
@NullMarked
package elboroom.ui.testing;

import org.jspecify.annotations.NullMarked;
