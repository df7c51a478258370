// A worker without a policy: a test says what it does.
