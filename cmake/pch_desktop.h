// Precompiled for ui/desktop alone, the only place that knows wx.
#pragma once

#include "pch_core.h"

#include <wx/dataview.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/wx.h>
