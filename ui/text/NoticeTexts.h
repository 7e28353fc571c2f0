// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/dispatch/Notices.h"

namespace ui {

/// A notice in the client's language: what was sent, when it may be put in, and what to do with the old one.
logistics::NoticeText noticeText(
    const logistics::Notice& notice, const lab::Client& client, const lab::Kit& kit);

} // namespace ui
