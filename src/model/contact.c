/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/contact.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Contact, champ)

static const Champ champs[] = {
  { 1, "collectivite", CHAMP_REFERENCE, 0, CHAMP_REQUIS | CHAMP_INDEXE | CHAMP_INTERNE, N_("Employer"),
    NULL, POSITION (collectivite) },
  { 2, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 3, "role", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Role"), codes_role_contact, POSITION (role) },
  { 4, "nom", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Name"), NULL, POSITION (nom) },
  { 5, "qualite", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Position"), NULL, POSITION (qualite) },
  { 6, "courriel", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("E-mail"), NULL, POSITION (courriel) },
  { 7, "telephone", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Telephone"), NULL, POSITION (telephone) },
};

const FicheTable contact_table = {
  .numero = 5,
  .nom = "contact",
  .libelle = N_("Contact"),
  .portee = PORTEE_SERVICE,
  .niveau = NIVEAU_LISTE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Contact, contact, contact_table)

/**
 * contact_compare:
 * @a: (type Contact**): an element of an array of contacts
 * @b: (type Contact**): another one
 *
 * Orders the contacts of an employer as they were put there, for g_ptr_array_sort().
 */
gint
contact_compare (gconstpointer a,
                 gconstpointer b)
{
  const gint64 ra = (*(Contact * const *) a)->rang;
  const gint64 rb = (*(Contact * const *) b)->rang;

  return ra == rb ? 0 : ra < rb ? -1 : 1;
}
