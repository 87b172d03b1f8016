package elboroom.domain.model;

/// Activation function of an MLP: `RELU`, max(0, x); `TANH`.
public enum Activation {
    RELU, TANH
}
