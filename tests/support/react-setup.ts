import { configure } from '@testing-library/react';

// A page is there when it is there: on a busy machine a second is not enough.
configure({ asyncUtilTimeout: 20_000 });
