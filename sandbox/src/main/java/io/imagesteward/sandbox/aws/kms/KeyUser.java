package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.call.CurrentCall;
import java.util.Optional;

/** Who wants to use a key: a role, or a person of an account. */
record KeyUser(String account, Optional<String> role) {

    /** The caller of the present operation, in its account. */
    static KeyUser current(String account) {
        return new KeyUser(
                account,
                CurrentCall.get()
                        .map(call -> call.caller())
                        .filter(caller -> caller.account().equals(account))
                        .flatMap(caller -> caller.role()));
    }

    String arn() {
        return role.orElse("arn:aws:iam::%s:root".formatted(account));
    }
}
