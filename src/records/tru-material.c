/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-material.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruMaterial, tru_material, TRU_MATERIAL_FIELDS, 55, "material", "materials", N_("Material"), N_("Materials"), NULL)
