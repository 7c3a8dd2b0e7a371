/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/application.h"
#include "app/options.h"
#include "app/window.h"

G_BEGIN_DECLS

JalonsWindow *jalons_application_get_window     (JalonsApplication *self);
Repository   *jalons_application_get_repository (JalonsApplication *self);
void          jalons_application_keep_last_base (JalonsApplication *self,
                                                 const char        *path);
void          jalons_application_restart        (JalonsApplication *self,
                                                 const char        *base);
void          jalons_application_restore        (JalonsApplication *self,
                                                 const char        *prete);
void          jalons_application_lock           (JalonsApplication *self);
void          jalons_application_go             (JalonsApplication *self,
                                                 const char        *place,
                                                 const char        *dossier,
                                                 const char        *page);
void          jalons_application_go_to_annonce  (JalonsApplication *self,
                                                 const char        *action,
                                                 const char        *cible);
void          jalons_application_go_on          (JalonsApplication *self);
Options      *jalons_application_get_options    (JalonsApplication *self);
void          jalons_application_add_actions    (JalonsApplication *self);

G_END_DECLS
