package elboroom.ml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Marks tests that use real PyTorch, on tiny tensors.
@Tag("engine")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EngineTest.Start.class)
public @interface EngineTest {

    /// Starts the engine on the test thread.
    final class Start implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            Torch.start();
        }
    }
}
