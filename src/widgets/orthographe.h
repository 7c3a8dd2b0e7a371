/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Orthographe:
 *
 * The spelling of French, one for the program. The words of the user are held here, and their
 * owner keeps them: they may be names of people, and must not reach a file of the desktop.
 * Signals: "changed", texts must be checked again; "learnt", the user added a word or turned the
 * check on or off, and their owner keeps that.
 */
#define TYPE_ORTHOGRAPHE (orthographe_get_type ())
G_DECLARE_FINAL_TYPE (Orthographe, orthographe, JALONS, ORTHOGRAPHE, GObject)

Orthographe *orthographe_get_default (void);
void         orthographe_load        (Orthographe *self);
gboolean     orthographe_is_ready    (Orthographe *self);
gboolean     orthographe_get_active  (Orthographe *self);
void         orthographe_set_active  (Orthographe *self,
                                      gboolean     active);
char        *orthographe_get_words   (Orthographe *self);
void         orthographe_set_words   (Orthographe *self,
                                      const char  *mots);
gboolean     orthographe_accepts     (Orthographe *self,
                                      const char  *mot);
char       **orthographe_suggest     (Orthographe *self,
                                      const char  *mot);
void         orthographe_learn       (Orthographe *self,
                                      const char  *mot);
void         orthographe_forget      (Orthographe *self,
                                      const char  *mot);
void         orthographe_ignore      (Orthographe *self,
                                      const char  *mot);
void         orthographe_accept_names (Orthographe *self,
                                       const char  *noms);

G_END_DECLS
