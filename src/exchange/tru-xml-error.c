/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-xml-error.h"

G_DEFINE_QUARK (tru-xml-error-quark, tru_xml_error)
