/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/annuaire-textes.h"

#include "base/formats.h"
#include "base/recherche.h"
#include "base/siret.h"
#include "model/codes.h"
#include "model/tables.h"

#include <glib/gi18n.h>

/* (transfer full): the parts that there are */
static char *
join (const char *a,
      const char *b,
      const char *c)
{
  const char *parts[] = { a, b, c };
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      {
        g_string_append (texte, texte->len > 0 ? " · " : "");
        g_string_append (texte, parts[i]);
      }

  return g_string_free (texte, FALSE);
}

/**
 * annuaire_texte_nom:
 * @fiche: an agent, a collectivité or a contact
 *
 * Returns: (transfer full): what it is called in a list
 */
char *
annuaire_texte_nom (Fiche *fiche)
{
  const char *nom = JALONS_IS_AGENT (fiche) ? JALONS_AGENT (fiche)->nom
                    : JALONS_IS_CONTACT (fiche) ? JALONS_CONTACT (fiche)->nom
                    : JALONS_COLLECTIVITE (fiche)->nom;
  const char *prenom = JALONS_IS_AGENT (fiche) ? JALONS_AGENT (fiche)->prenom : NULL;

  if (nom == NULL || prenom == NULL)
    return g_strdup (nom != NULL ? nom : "");

  return g_strdup_printf ("%s %s", nom, prenom);
}

/**
 * annuaire_texte_detail:
 * @fiche: an agent or a collectivité
 *
 * Returns: (transfer full): what tells it from those of the same name; may be empty
 */
char *
annuaire_texte_detail (Fiche *fiche)
{
  const Collectivite *collectivite;
  const char *commune;
  const char *type;
  g_autofree char *siret = NULL;

  if (JALONS_IS_AGENT (fiche))
    {
      const Agent *agent = JALONS_AGENT (fiche);

      return join (agent->fonction != NULL ? agent->fonction : agent->grade, agent->service, NULL);
    }

  collectivite = JALONS_COLLECTIVITE (fiche);
  /* The town and the type say nothing where they are in the name. */
  commune = collectivite->commune != NULL && collectivite->nom != NULL &&
            g_str_has_suffix (collectivite->nom, collectivite->commune)
            ? NULL : collectivite->commune;
  type = collectivite->type != NULL
         ? code_libelle_find (codes_type_collectivite, collectivite->type) : NULL;
  if (type != NULL && collectivite->nom != NULL)
    {
      g_autofree char *cle = recherche_key (collectivite->nom);
      g_autofree char *genre = recherche_key (type);

      type = g_str_has_prefix (cle, genre) ? NULL : type;
    }
  siret = siret_check (collectivite->siret) == SIRET_VALIDE ? siret_format (collectivite->siret)
                                                            : g_strdup (collectivite->siret);

  return join (type, commune, siret);
}

/**
 * annuaire_texte_contact:
 * @contact: a #Contact
 *
 * Returns: (transfer full): what one knows of them besides their name; may be empty
 */
char *
annuaire_texte_contact (Fiche *contact)
{
  const Contact *self = JALONS_CONTACT (contact);
  const char *role = self->role != NULL ? code_libelle_find (codes_role_contact, self->role) : NULL;
  g_autofree char *qui = join (role, self->qualite, NULL);
  g_autoptr (GString) telephone = NULL;

  /* A number is read whole. */
  telephone = g_string_new (self->telephone);
  g_string_replace (telephone, " ", ESPACE_INSECABLE, 0);

  return join (qui, self->courriel, telephone->str);
}
