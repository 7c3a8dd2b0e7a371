/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/entretien-courant.h"

#include "base/instant.h"
#include "model/parcours.h"

/* One gets ready a little before, and ends one’s notes a little after. */
#define AVANT_S (15 * 60)
#define APRES_S (30 * 60)

typedef enum
{
  PROCHE_EN_COURS, /* it goes on */
  PROCHE_BIENTOT,  /* it starts within a quarter of an hour */
  PROCHE_FINI,     /* it has ended less than half an hour ago */
  PROCHE_A_VENIR,  /* later today */
  PROCHE_PASSE,    /* earlier today */
  PROCHE_TENU,     /* of today, and nothing is left to say of it */
  PROCHE_NON,
} Proximite;

static Proximite
compare (Entretien *entretien,
         gint64     instant,
         gint64    *ecart)
{
  const gint64 fin = entretien_get_fin (entretien);

  if (entretien->debut == CHAMP_ABSENT || !entretien_counts (entretien)
      || instant_get_jour (entretien->debut) != instant_get_jour (instant))
    return PROCHE_NON;

  *ecart = entretien->debut > instant ? entretien->debut - instant : instant - fin;
  if (entretien->debut <= instant && instant < fin)
    return PROCHE_EN_COURS;
  if (*ecart <= (entretien->debut > instant ? AVANT_S : APRES_S))
    return entretien->debut > instant ? PROCHE_BIENTOT : PROCHE_FINI;
  if (entretien_is_held (entretien))
    return PROCHE_TENU;

  return entretien->debut > instant ? PROCHE_A_VENIR : PROCHE_PASSE;
}

/**
 * entretien_find_courant:
 * @entretiens: (element-type Entretien): those of the day, of any dossier
 * @instant: the present
 *
 * Finds the entretien one takes notes of: the one that goes on, or starts within a quarter of an
 * hour, or has just ended; or else the next of the day, or else the last one of the day that is not
 * marked as held. Those that are cancelled, moved or missed are none.
 *
 * Returns: (transfer none) (nullable): an entretien of the day of @instant
 */
Entretien *
entretien_find_courant (GPtrArray *entretiens,
                        gint64     instant)
{
  Entretien *meilleur = NULL;
  Proximite proche = PROCHE_NON;
  gint64 distance = G_MAXINT64;

  for (guint i = 0; i < entretiens->len; i++)
    {
      gint64 ecart = 0;
      const Proximite celle_ci = compare (entretiens->pdata[i], instant, &ecart);

      if (celle_ci < proche || (celle_ci == proche && proche != PROCHE_NON && ecart < distance))
        {
          meilleur = entretiens->pdata[i];
          proche = celle_ci;
          distance = ecart;
        }
    }

  return meilleur;
}

/* Two that start together follow each other all the same. */
static gint
compare_places (Entretien *a,
                Entretien *b)
{
  if (a->debut != b->debut)
    return a->debut < b->debut ? -1 : 1;
  return g_strcmp0 (fiche_get_uuid (JALONS_FICHE (a)), fiche_get_uuid (JALONS_FICHE (b)));
}

/**
 * entretien_find_beside:
 * @entretiens: (element-type Entretien): those of a day, of any dossier
 * @ouvert: one of that day
 * @apres: the one after it; before it otherwise
 *
 * Goes through the day of a conseiller: those that are cancelled, moved or missed are left out.
 *
 * Returns: (transfer none): the nearest on that side, or @ouvert at the end of the day
 */
Entretien *
entretien_find_beside (GPtrArray *entretiens,
                       Entretien *ouvert,
                       gboolean   apres)
{
  Entretien *trouve = NULL;

  for (guint i = 0; i < entretiens->len; i++)
    {
      Entretien *entretien = entretiens->pdata[i];
      const gint ordre = compare_places (entretien, ouvert);

      if (!entretien_counts (entretien) || (apres ? ordre <= 0 : ordre >= 0))
        continue;
      if (trouve == NULL || (apres ? compare_places (entretien, trouve) < 0
                                   : compare_places (entretien, trouve) > 0))
        trouve = entretien;
    }

  return trouve != NULL ? trouve : ouvert;
}

/**
 * entretien_find_a_tenir:
 * @entretiens: (element-type Entretien): those of a day, of any dossier
 * @ouvert: one of that day
 *
 * Returns: (transfer none) (nullable): the first after @ouvert that is not marked as held
 */
Entretien *
entretien_find_a_tenir (GPtrArray *entretiens,
                        Entretien *ouvert)
{
  Entretien *avant = ouvert;
  Entretien *suivant = entretien_find_beside (entretiens, avant, TRUE);

  while (suivant != avant && entretien_is_held (suivant))
    {
      avant = suivant;
      suivant = entretien_find_beside (entretiens, avant, TRUE);
    }

  return suivant != avant ? suivant : NULL;
}
