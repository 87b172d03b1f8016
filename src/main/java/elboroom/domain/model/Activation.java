package elboroom.domain.model;

/// What stands between the layers of a network: `RELU`, max(0, x); `TANH`.
public enum Activation {
    RELU, TANH
}
