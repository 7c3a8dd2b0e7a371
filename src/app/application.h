/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JALONS_TYPE_APPLICATION (jalons_application_get_type ())
G_DECLARE_FINAL_TYPE (JalonsApplication, jalons_application, JALONS, APPLICATION, AdwApplication)

JalonsApplication *jalons_application_new              (void);
char             **jalons_application_get_restart      (JalonsApplication *self);

G_END_DECLS
