/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/mots-personnels.h"

#include "operations/reglages.h"
#include "widgets/frappe-vue.h"
#include "widgets/orthographe.h"

/* The words that a user teaches are names more often than not: they stay in the sealed base. */
#define CLE_MOTS "orthographe.mots"
#define CLE_ACTIVE "orthographe.active"
#define CLE_FRAPPE "frappe.active"

static void
learnt_cb (Orthographe *orthographe,
           Repository  *repository)
{
  g_autofree char *mots = orthographe_get_words (orthographe);
  g_autoptr (GError) error = NULL;

  /* A word that is not kept is accepted until the window closes: nothing that one typed is lost. */
  if (!reglages_write (repository, CLE_MOTS, mots, &error) ||
      !reglages_write (repository, CLE_ACTIVE,
                       orthographe_get_active (orthographe) ? "oui" : "non", &error))
    g_info ("The dictionary was not kept: %s", error->message);
}

/**
 * mots_personnels_attach:
 * @repository: the base that is open
 *
 * Gives the spelling the words that @repository keeps, and keeps there those that it learns, for
 * as long as the base is open.
 */
void
mots_personnels_attach (Repository *repository)
{
  Orthographe *orthographe = orthographe_get_default ();
  g_autofree char *mots = reglages_read (repository, CLE_MOTS);
  g_autofree char *active = reglages_read (repository, CLE_ACTIVE);
  g_autofree char *frappe = reglages_read (repository, CLE_FRAPPE);

  frappe_vue_set_active (g_strcmp0 (frappe, "non") != 0);
  orthographe_set_words (orthographe, mots);
  orthographe_set_active (orthographe, g_strcmp0 (active, "non") != 0);
  g_signal_connect_object (orthographe, "learnt", G_CALLBACK (learnt_cb), repository, 0);
}

/**
 * mots_personnels_set_frappe:
 * @active: whether French typography is set as one types
 *
 * Turns it on or off, and keeps that in @repository.
 *
 * Returns: %FALSE with @error where the base refused; it holds until the base is closed all the same
 */
gboolean
mots_personnels_set_frappe (Repository  *repository,
                            gboolean     active,
                            GError     **error)
{
  frappe_vue_set_active (active);

  return reglages_write (repository, CLE_FRAPPE, active ? "oui" : "non", error);
}
